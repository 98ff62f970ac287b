/** Says how islands start that wait until the browser is idle; it has to be said before there are islands. */
import idle from 'astro/client/idle.js';

Object.assign(globalThis, { Astro: { idle } });
