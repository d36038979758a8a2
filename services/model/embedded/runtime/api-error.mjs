/** An answer in OpenAI's error form. `code` is what clients decide by; null where there is none. */
export class ApiError extends Error {
  constructor(status, message, { type = 'invalid_request_error', code = null, param = null } = {}) {
    super(message);
    this.status = status;
    this.body = { error: { message, type, code, param } };
  }
}
