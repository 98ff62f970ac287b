import './heard-begin.ts';
import './heard-rows.ts';
import './heard-stave.ts';
