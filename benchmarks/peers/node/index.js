'use strict';

// The same function for @cloudbase/functions-framework, which loads this file by its default name.
const whoami = require('./whoami');

exports.main = (event, context) => whoami(context.httpContext.headers, event);
