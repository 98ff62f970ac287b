/** What is asked of an audio element here. */
type Sounding = Pick<HTMLAudioElement, 'error'>;

/** Whether nothing can be heard for want of a device: Firefox tells an error then, and plays on in silence. */
export const lacksOutput = ({ error }: Sounding): boolean => error?.message.includes('MediaSink') ?? false;

/** Whether a sound cannot go on. */
export const hasFailed = (audio: Sounding): boolean => audio.error !== null && !lacksOutput(audio);
