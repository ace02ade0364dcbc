/** Where browsers sign in and out. Issuers know some of these addresses too: they are registered there. */
export const SIGN_IN = '/sign-in';
export const SIGN_IN_START = '/sign-in/start';
export const SIGN_IN_CALLBACK = '/sign-in/callback';
export const BACKCHANNEL_LOGOUT = '/sign-in/backchannel-logout';
export const SIGN_OUT = '/sign-out';
