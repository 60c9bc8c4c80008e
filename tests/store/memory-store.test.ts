import { memoryStore } from '../support/stores.js';
import { storeContract } from './contract.js';

storeContract((now) => Promise.resolve(memoryStore(now)));
