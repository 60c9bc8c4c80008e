import { KindredError } from '../errors.js';

/**
 * What `work` gives, if it gives it in time.
 * @param longest milliseconds
 * @throws {KindredError} `out-of-time`; what `work` does later is nobody's concern then
 */
export async function within<T>(longest: number, work: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_resolve, reject) => {
    const error = new KindredError('out-of-time', `The channel did not answer within ${longest} ms.`);
    timer = setTimeout(() => reject(error), longest);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}
