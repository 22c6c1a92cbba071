// A server in place of the local Signet server that records each request and answers as told.
import http from 'node:http';

export async function startFake() {
  const requests = [];
  let answer = (response) => response.end();
  const server = http.createServer(async (request, response) => {
    const chunks = [];
    for await (const chunk of request) {
      chunks.push(chunk);
    }
    const { method, url, headers } = request;
    requests.push({ method, url, headers, body: Buffer.concat(chunks).toString('utf8') });
    answer(response, request);
  });
  server.listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  return {
    base: `http://127.0.0.1:${server.address().port}`,
    requests,
    answerWith(handler) {
      requests.length = 0;
      answer = handler;
    },
    /** Answers every request with this body, which is written as JSON unless it is text. */
    answers(status, body, headers = { 'Content-Type': 'application/json' }) {
      this.answerWith((response) => {
        response.writeHead(status, headers);
        response.end(typeof body === 'string' ? body : JSON.stringify(body));
      });
    },
    stop() {
      server.closeAllConnections();
      return new Promise((resolve) => server.close(resolve));
    },
  };
}

/** Returns an answer of POST /_signet/api/call. */
export function report(answer, outcome = 'OK', status = 200, verdict = 'passed') {
  const steps = ['ingress', 'requirement', 'payload', 'ownership', 'method', 'encode'];
  return {
    status,
    outcome,
    answer,
    requestId: 'request-1',
    durationMicros: 5,
    delivered: {},
    steps: steps.map((step) => ({ step, verdict, detail: '' })),
  };
}
