/** Entry of the server's own bundle. */
import { startNodeServer } from './node-server';

startNodeServer();
