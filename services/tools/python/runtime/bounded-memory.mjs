/** WebAssembly's memory grows in pages of this size. */
const PAGE_BYTES = 65_536;

/**
 * Lets WebAssembly memories grow by at most `bytes` beyond what they start with: Python then raises `MemoryError`. Loading by
 * stream is replaced on the way, as it wants a response of a real `fetch`.
 */
export function boundMemory(bytes) {
  const instantiate = WebAssembly.instantiate;
  WebAssembly.instantiate = async (source, imports) => {
    const made = await instantiate(source, imports);
    const memory = (made.instance ?? made).exports.memory;
    if (memory !== undefined) bound(memory, memory.buffer.byteLength + bytes);
    return made;
  };
  WebAssembly.instantiateStreaming = async (response, imports) =>
    WebAssembly.instantiate(await (await response).arrayBuffer(), imports);
}

function bound(memory, most) {
  const grow = memory.grow.bind(memory);
  memory.grow = (pages) => {
    if (memory.buffer.byteLength + pages * PAGE_BYTES > most)
      throw new RangeError('the memory of the program is used up');
    return grow(pages);
  };
}
