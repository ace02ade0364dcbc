import { registerEnumType } from 'type-graphql';

/** An enum of the API from its values with what each means. */
export function enumType<K extends string>(
  name: string,
  description: string,
  values: Record<K, string>,
): { [P in K]: P } {
  const members = Object.fromEntries(Object.keys(values).map((value) => [value, value])) as { [P in K]: P };
  const described = Object.fromEntries(
    Object.entries<string>(values).map(([value, text]) => [value, { description: text }]),
  );
  registerEnumType(members, { name, description, valuesConfig: described as never });
  return members;
}
