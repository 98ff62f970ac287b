/** What says what was heard on a path. Every page's frame loads it once there is something to say. */
import './heard-begin.ts';
import './heard-rows.ts';
import './heard-stave.ts';
