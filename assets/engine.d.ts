import type { Data, Figures, Neighbours, Progress } from './embed.js';

/** The engine in a worker. Methods reject with an Error whose message is a sentence for people. */
export class Engine {
  static start(options?: {
    /** Where engine.js and its engine lie; beside this script where nothing is said. */
    base?: string | URL;
    device?: 'auto' | 'webgpu' | 'cpu';
    /** What failures and remarks are written in: a file of `languages`; `en` where nothing is said. */
    language?: string;
    onProgress?: (progress: Progress) => void;
  }): Promise<Engine>;

  /** By their names in a link. All of the settings or none. */
  configure(settings: Record<string, string | number | boolean>): Promise<{ resetNeeded: boolean }>;
  /** Resolves when the untrained model is there. */
  load(data: Data, options?: { name?: string }): Promise<Figures>;
  /** So many steps more, or to the end. Resolves when training stands still. */
  train(options?: { steps?: number }): Promise<Figures>;
  pause(): Promise<Figures>;
  step(): Promise<Figures>;
  reset(): Promise<Figures>;
  query(text: string, count?: number): Promise<Neighbours>;
  /** A vector for each text, in their order. */
  embed(texts: Iterable<string>): Promise<Float32Array[]>;
  /** The figures of the last step; while it trains, the latest. */
  evaluate(): Promise<Figures>;
  /** A zip with the model for sentence-transformers and ONNX. */
  export(): Promise<Blob>;
  /** Ends the engine; what still waits is rejected. */
  close(): void;
}
