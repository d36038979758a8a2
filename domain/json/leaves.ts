import { isJsonObject, type Json } from './json';

export interface Leaf {
  /** `people[0].name`. */
  path: string;
  value: string | number | boolean | null;
}

/** Every value of a JSON that holds no other, with the way to it. */
export function leaves(json: Json, path = ''): Leaf[] {
  if (Array.isArray(json)) return json.flatMap((item, index) => leaves(item, `${path}[${index}]`));
  if (isJsonObject(json)) {
    return Object.entries(json).flatMap(([key, value]) => leaves(value, path === '' ? key : `${path}.${key}`));
  }
  return [{ path, value: json }];
}
