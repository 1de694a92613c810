import { likelySame } from '../../../../shared/customers/likely-same.ts';
import {
  customersByPhone,
  customersSharingPhone,
  pairsApart,
} from '../../database/repositories/customers.ts';
import type { Customers, CustomersApart, Executor } from '../../database/schema.ts';
import { groupBy } from '../group-by.ts';

type Person = Pick<Customers, 'id' | 'name' | 'phone'>;
type Pair = Pick<CustomersApart, 'first_id' | 'second_id'>;

/** Who of these has a likely same one on the phone, of whom nobody said no: two queries. */
export async function likelySameAmong(
  executor: Executor,
  people: readonly Person[],
): Promise<Set<string>> {
  const phones = [...new Set(people.map(({ phone }) => phone))];
  return likelySameOf(executor, await customersByPhone(executor, phones));
}

/** Everybody who is likely the same as somebody else: the names of one phone are held together. */
export async function allLikelySame(executor: Executor): Promise<Set<string>> {
  return likelySameOf(executor, await customersSharingPhone(executor));
}

/** Those of `onPhone` who are likely the same as `customer`, unless somebody said no. */
export async function likelySameAs(
  executor: Executor,
  customer: Person,
  onPhone: readonly Person[],
): Promise<Set<string>> {
  const pairs = await likelyPairsOf(executor, onPhone);
  const own = pairs.filter((pair) => Object.values(pair).includes(customer.id));
  const others = own.map(({ first_id, second_id }) =>
    first_id === customer.id ? second_id : first_id,
  );
  return new Set(others);
}

/** Two customers on one phone, in any order, as the table keeps those who are apart. */
export function pairOf(oneId: string, otherId: string): Pair {
  const [first_id, second_id] = oneId < otherId ? [oneId, otherId] : [otherId, oneId];
  return { first_id, second_id };
}

async function likelySameOf(executor: Executor, people: readonly Person[]): Promise<Set<string>> {
  const pairs = await likelyPairsOf(executor, people);
  return new Set(pairs.flatMap(({ first_id, second_id }) => [first_id, second_id]));
}

/** `people` holds everybody on each of its phones. */
async function likelyPairsOf(executor: Executor, people: readonly Person[]): Promise<Pair[]> {
  const pairs = [...groupBy(people, ({ phone }) => phone).values()].flatMap(likelyPairs);
  const apart = await pairsApart(
    executor,
    pairs.map(({ first_id }) => first_id),
  );
  const keptApart = new Set(apart.map(keyOf));
  return pairs.filter((pair) => !keptApart.has(keyOf(pair)));
}

function likelyPairs(people: readonly Person[]): Pair[] {
  return people.flatMap((one, index) =>
    people
      .slice(index + 1)
      .filter((other) => likelySame(one.name, other.name))
      .map((other) => pairOf(one.id, other.id)),
  );
}

function keyOf({ first_id, second_id }: Pair): string {
  return `${first_id} ${second_id}`;
}
