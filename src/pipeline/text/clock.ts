/** Seconds as people read a recording: `2:05`. */
export const clock = (at: number): string => `${Math.floor(at / 60)}:${String(Math.floor(at % 60)).padStart(2, '0')}`;
