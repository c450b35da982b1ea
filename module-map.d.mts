export declare const moduleMap: Record<string, readonly string[]>
