import type { SoundFacts } from '../../pipeline/heard/sound-facts.ts';
import type { Enhance } from './enhance.ts';
import { followText } from './follow-text.ts';
import { forgetPlayed } from './forget-played.ts';
import { heardLine } from './heard-line.ts';
import { more } from './more.ts';
import { leavePage, soundOnPage } from './now-playing.ts';
import { openAtTime } from './open-at-time.ts';
import { playButton } from './play-button.ts';
import { scrubber } from './scrubber.ts';
import { skipAndSpeed } from './skip-and-speed.ts';
import type { Sound } from './sound.ts';
import { trouble } from './trouble.ts';
import { volume } from './volume.ts';

const abilities: readonly Enhance[] = [
  trouble,
  openAtTime,
  playButton,
  scrubber,
  skipAndSpeed,
  volume,
  heardLine,
  forgetPlayed,
  followText,
  more,
];

/** The player of a session's page: an audio element and everything that moves it. When its page goes, the sound may stay. */
class SessionPlayer extends HTMLElement {
  #sound: Sound | undefined;
  #onPage = new AbortController();

  connectedCallback(): void {
    const audio = this.querySelector('audio');
    if (!audio) return;
    const about: SoundFacts = JSON.parse(this.dataset.about ?? '{}');
    const sound = soundOnPage(audio, about);
    this.#sound = sound;
    this.#onPage = new AbortController();
    for (const ability of abilities) ability(this, sound, this.#onPage.signal);
  }

  disconnectedCallback(): void {
    this.#onPage.abort();
    if (this.#sound) leavePage(this.#sound);
  }
}

customElements.define('session-player', SessionPlayer);
