import { StringDecoder } from 'node:string_decoder';

/**
 * The lines of a stream of UTF-8, ended by `\n` or `\r\n` alone: other separators that a person may have typed stay in
 * their line. A last line without an end counts.
 */
export async function* linesOf(stream: AsyncIterable<Buffer | string>): AsyncGenerator<string> {
  const decoder = new StringDecoder('utf8');
  // In pieces, so that a line of many megabytes is put together once.
  let begun: string[] = [];
  for await (const chunk of stream) {
    const [first = '', ...others] = (typeof chunk === 'string' ? chunk : decoder.write(chunk)).split('\n');
    begun.push(first);
    for (const other of others) {
      yield withoutReturn(begun.join(''));
      begun = [other];
    }
  }
  const rest = begun.join('') + decoder.end();
  if (rest !== '') yield withoutReturn(rest);
}

function withoutReturn(line: string): string {
  return line.endsWith('\r') ? line.slice(0, -1) : line;
}
