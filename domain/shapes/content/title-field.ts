import { z } from 'zod';

export const titleField = z.string().min(1).max(200).describe('a short title');
