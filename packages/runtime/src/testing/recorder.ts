import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';

/** A request as it came over the wire. */
export interface Recorded {
  readonly method: string;
  readonly url: string;
  readonly authorization: string | undefined;
  readonly type: string | undefined;
  readonly bytes: Buffer;
}

export interface Recorder {
  /** Without a slash at its end. */
  readonly url: string;
  readonly requests: readonly Recorded[];
  close(): Promise<void>;
}

/** What is answered: a status, or a URL to be redirected to. */
export type Reply = number | string;

/** A server that writes down what it gets, byte by byte, and answers what it is told to. */
export async function startRecorder(reply: (request: Recorded) => Reply): Promise<Recorder> {
  const requests: Recorded[] = [];
  const server = createServer((request, response) => {
    void buffer(request).then((bytes) => {
      const { method = '', url = '', headers } = request;
      const recorded = {
        method,
        url,
        authorization: headers.authorization,
        type: headers['content-type'],
        bytes,
      };
      requests.push(recorded);
      const status = reply(recorded);
      if (typeof status === 'number') response.writeHead(status, { 'Content-Type': 'application/json' });
      else response.writeHead(307, { Location: status });
      response.end('{}');
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    requests,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
