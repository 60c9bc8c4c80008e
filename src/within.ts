import { KindredError } from './errors.js';

/**
 * What `work` gives, if it gives it in time.
 * @param who whose work it is, as a sentence begins: `The store`
 * @param longest milliseconds
 * @throws {KindredError} `out-of-time`; what `work` does later is nobody's concern then
 */
export async function within<T>(who: string, longest: number, work: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(
      () => reject(new KindredError('out-of-time', `${who} did not answer within ${longest} ms.`)),
      longest,
    );
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}
