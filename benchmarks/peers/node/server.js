'use strict';

// A bare Node server; with the argument "wx-server-sdk" it loads that SDK first, as a function does.
const http = require('http');
const whoami = require('./whoami');

if (process.argv[2] === 'wx-server-sdk') {
  const cloud = require('wx-server-sdk');
  cloud.init({ env: 'prod-1' });
  cloud.getWXContext();
}

http
  .createServer((request, response) => {
    const chunks = [];
    request.on('data', (chunk) => chunks.push(chunk));
    request.on('end', () => {
      const answer =
        request.url === '/whoami'
          ? whoami(request.headers, JSON.parse(Buffer.concat(chunks).toString('utf8')))
          : null;
      const body = JSON.stringify(answer);
      response.writeHead(answer ? 200 : 401, {
        'Content-Type': 'application/json',
        'Content-Length': Buffer.byteLength(body),
      });
      response.end(body);
    });
  })
  .listen(Number(process.env.PORT), '127.0.0.1');
