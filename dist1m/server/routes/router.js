// What every group of routes is built from.
import { OpenAPIHono } from '@hono/zod-openapi';
import { answerInvalid } from "../problems.js";
export function createRouter() {
    return new OpenAPIHono({
        defaultHook: (result, context) => result.success ? undefined : answerInvalid(context, result.error.issues),
    });
}
//# sourceMappingURL=router.js.map