/**
 * Works through `items` with as many at a time as there are lanes; each lane takes the next item when it is free.
 * After a failure no lane takes another item.
 *
 * @throws what `work` rejects with, once every lane has come to rest
 */
export async function inLanes<Item, Lane>(
  items: Iterable<Item>,
  lanes: readonly Lane[],
  work: (item: Item, lane: Lane) => Promise<void>,
): Promise<void> {
  const queue = items[Symbol.iterator]();
  let failed = false;
  const results = await Promise.allSettled(
    lanes.map(async (lane) => {
      for (let next = queue.next(); !failed && !next.done; next = queue.next()) {
        try {
          await work(next.value, lane);
        } catch (error) {
          failed = true;
          throw error;
        }
      }
    }),
  );
  const failure = results.find((result) => result.status === 'rejected');
  if (failure) throw failure.reason;
}
