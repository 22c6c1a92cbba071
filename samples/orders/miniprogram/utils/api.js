// @ts-check
// signet-client.js and its types are written by the build (mvn package): a method for each function
// that a client can call. No method takes an identity: WeChat adds it, and the function refuses a
// call without one.
const { containerClient } = require('../signet-client');

// The name that you give the service in WeChat CloudRun. If you deploy the functions as event
// functions instead, write functionClient() here: the methods and their types are the same.
const api = containerClient({ service: 'orders' });

module.exports = { api };
