import { health } from '../src/health.mjs';

try {
  process.stdout.write(`${await health(process.env.HEALTH_URL)}\n`);
} catch (error) {
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
}
