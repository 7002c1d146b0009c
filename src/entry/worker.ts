import { createUseCases } from '../app/createUseCases';
import { answerUseCases } from '../worker/remote';
import { now } from './now';

// One message starts it; what follows travels through the ports it brought.
onmessage = ({ data }: MessageEvent<Parameters<typeof answerUseCases>[0]>) =>
  answerUseCases(data, (workbook) => createUseCases(workbook, now));
