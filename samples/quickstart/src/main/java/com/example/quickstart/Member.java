package com.example.quickstart;

import dev.signet.identity.OpenId;

/** This service's own user. No function returns one, so its openid stays here. */
public record Member(long id, OpenId openId, Role role) {}
