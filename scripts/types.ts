/** Checks the types of every `.ts`, `.tsx` and `.astro` file; used by `npm run types`. */
import { check } from '@astrojs/check';

process.env.ASTRO_TELEMETRY_DISABLED = '1';
const { sync } = await import('astro');
await sync({ logLevel: 'error' });
const foundErrors = await check({ minimumSeverity: 'warning', minimumFailingSeverity: 'warning' });
process.exitCode = foundErrors ? 1 : 0;
