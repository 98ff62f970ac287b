let channel: BroadcastChannel | undefined;

/** Tells the other tabs of this site that this one plays now, and hears when another one does. */
export function playAlone(giveWay: () => void): void {
  if (!channel) {
    channel = new BroadcastChannel(`ledgerline-player:${import.meta.env.BASE_URL}`);
    channel.onmessage = giveWay;
  }
  channel.postMessage('playing');
}
