import { expect, test } from 'vitest';
import { assetsIn } from './page-assets.ts';

test('a script names what it imports, at once and later, and a style its fonts', () => {
  const script =
    'import{t}from"./DNng0hNR.js";import(`./_W8VVdVF.js`),["_astro/DQ4NFG2j.css"];x="./a/b.js";y="other.js"';
  expect(assetsIn(script)).toEqual(['/_astro/DNng0hNR.js', '/_astro/_W8VVdVF.js', '/_astro/DQ4NFG2j.css']);
  expect(assetsIn('@font-face{src:url(/repo/_astro/DIMmNPI9.woff2)format("woff2")}a{b:url(./x-Y_z1.woff)}')).toEqual([
    '/_astro/DIMmNPI9.woff2',
    '/_astro/x-Y_z1.woff',
  ]);
});
