package dev.signet.servlet;

/** Starts a server on a free port. */
interface Starter {

  Server.Running start(Site site) throws Exception;
}
