/** Whether a sound comes from the site's own host: another one is asked for nothing before somebody presses play. */
export const isOurs = (audio: HTMLAudioElement): boolean => new URL(audio.src).origin === location.origin;
