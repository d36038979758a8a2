import { setTimeout as delay } from 'node:timers/promises';
import { StoreUnavailable } from '../../services/store/store';

/** A store that is away is asked again this soon. */
const LOOK_AGAIN_MS = 2_000;

/**
 * Looks until the store answers: who follows a run or works on one outlasts a store that is locked, full or gone, and
 * says so once for each cause. Work blocks meanwhile by itself (design §5).
 */
export async function whileStoreIsAway<T>(say: (line: string) => void, look: () => Promise<T>): Promise<T> {
  for (let said: string | null = null; ; await delay(LOOK_AGAIN_MS)) {
    try {
      const seen = await look();
      if (said !== null) say('the store is back; work goes on');
      return seen;
    } catch (error) {
      if (!(error instanceof StoreUnavailable)) throw error;
      if (error.message !== said) say(`${error.message}. Nothing is lost; work goes on when it is back`);
      said = error.message;
    }
  }
}
