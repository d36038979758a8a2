import { embeddedModelName } from '../../../services/model/embedded/model-name';
import { platformPackage } from '../../../services/model/embedded/platform-package';

test('the one package for the platform is chosen', () => {
  expect(platformPackage('linux', 'x64', false)).toBe('@node-llama-cpp/linux-x64');
  expect(platformPackage('darwin', 'arm64', false)).toBe('@node-llama-cpp/mac-arm64-metal');
});

test('where there is none, the other models are named', () => {
  expect(() => platformPackage('sunos', 'x64', false)).toThrow(
    /does not run here \(sunos on x64\); set OPENAI_API_KEY/,
  );
  expect(() => platformPackage('linux', 'x64', true)).toThrow(/musl/);
});

test('the model is called after its weights', () => {
  expect(embeddedModelName(null)).toBe('smollm2-135m-instruct');
  expect(embeddedModelName('/models/Qwen2.5-7B.Q4_K_M.gguf')).toBe('Qwen2.5-7B.Q4_K_M');
  expect(embeddedModelName('hf:bartowski/Llama-3.2-3B:Q4_K_M')).toBe('Llama-3.2-3B:Q4_K_M');
});
