import type { CheckResult } from '../../../domain/checks/check';
import type { SubjectParts } from '../check-subject';

/** A sample made for one check, and what that check must say of it. */
export type CheckCase = [title: string, check: string, result: CheckResult['result'], parts: SubjectParts];
