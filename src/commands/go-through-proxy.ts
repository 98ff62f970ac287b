import http from 'node:http';
import { version } from 'node:process';
import { proxyVariables } from '../settings/environment.ts';
import { CommandError } from './command-error.ts';

/** Node 22 has no such function, and its types know none yet. */
type Proxied = { readonly setGlobalProxyFromEnv?: (variables: Readonly<Record<string, string>>) => unknown };

/** Sends requests through the proxy of HTTPS_PROXY, which Node does not do by itself. Gives a remark where this Node cannot. */
export function goThroughProxy(node: Proxied = http as Proxied, variables = proxyVariables()): string[] {
  if (variables === undefined) return [];
  if (!node.setGlobalProxyFromEnv)
    return [`HTTPS_PROXY is set, but Node ${version} does not use it: update Node, or set NODE_USE_ENV_PROXY=1.`];
  try {
    node.setGlobalProxyFromEnv(variables);
    return [];
  } catch (cause) {
    throw new CommandError(
      'The variable HTTPS_PROXY or HTTP_PROXY is no address of a proxy.',
      'Set it as in http://proxy.example:3128, or unset it.',
      { cause },
    );
  }
}
