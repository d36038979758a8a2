import { UserError } from '../../domain/errors';
import { resolveModels } from '../../services/model/ladder';
import type { LadderProbes } from '../../services/model/ladder-probes';
import type { DoctorDocument } from '../documents';

/** The model ladder as a run without a run file would climb it, one line for each rung that was looked at. */
export async function modelChecks(probes: LadderProbes): Promise<DoctorDocument['checks']> {
  try {
    const { models, notes } = await resolveModels(
      { models: {}, flags: { model: null, baseUrl: null, inFlight: null } },
      probes,
    );
    const rungs = notes.map((detail) => ({ name: 'model ladder', ok: true, detail, mend: null }));
    const model = models.default;
    return [...rungs, { name: 'model', ok: true, detail: `${model?.model} (${model?.provider})`, mend: null }];
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    return [
      {
        name: 'model',
        ok: false,
        detail: error.message,
        mend: 'set OPENAI_API_KEY, or OPENAI_BASE_URL for a server of your own',
      },
    ];
  }
}
