/** The whole contract by feature: OpenAPI, the permission tests and the start-up check read it. */
export const contract = {};
