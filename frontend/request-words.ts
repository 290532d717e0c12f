/** A request to a model as it is sent; its body is a text, or a file that lies beside the program. */
export interface ModelRequest {
  /** From the scheme on. */
  readonly url: string;
  readonly type: string;
  readonly body: string | { readonly file: string; readonly bytes: number };
  /** Whether this server's key must be sent along by programs; a page has a cookie instead. */
  readonly needsKey: boolean;
}

/** The forms in which a request can be read. */
export const WRITINGS = ['HTTP', 'curl', 'Python', 'Java', 'JavaScript'] as const;
export type Writing = (typeof WRITINGS)[number];

/** Linux starts no program with an argument of 128 KiB; what a shell does itself knows no limit. */
const LONGEST_ARGUMENT = 100_000;

/** Java compiles no text of more than 65,535 bytes, of which a sign takes three at most; nor where a plus joins it of shorter ones. */
const LONGEST_JAVA = 20_000;

/** The request in one of these forms; what is a program runs as it stands there. */
export function written(request: ModelRequest, writing: Writing): string {
  switch (writing) {
    case 'HTTP':
      return http(request);
    case 'curl':
      return curl(request);
    case 'Python':
      return python(request);
    case 'Java':
      return java(request);
    case 'JavaScript':
      return javascript(request);
  }
}

function http({ url, type, body }: ModelRequest): string {
  const { pathname, search, host } = new URL(url);
  const content = typeof body === 'string' ? body : `(the ${body.bytes.toLocaleString('en')} bytes of ${body.file})`;
  return `POST ${pathname}${search} HTTP/1.1\nHost: ${host}\nContent-Type: ${type}\n\n${content}`;
}

function curl({ url, type, body, needsKey }: ModelRequest): string {
  const key = needsKey ? ` \\\n  -H 'Authorization: Bearer KEY'` : '';
  const isLong = typeof body === 'string' && body.length > LONGEST_ARGUMENT;
  const before = isLong ? `printf %s ${shell(body)} |\n  ` : '';
  const data = isLong ? '--data-binary @-' : typeof body === 'string' ? `-d ${shell(body)}` : `--data-binary @${shell(body.file)}`;
  return `${before}curl ${shell(url)}${key} \\\n  -H 'Content-Type: ${type}' \\\n  ${data}`;
}

/** In quotation marks within which a shell takes everything as it stands. */
function shell(text: string): string {
  return `'${text.replaceAll("'", `'\\''`)}'`;
}

function python({ url, type, body, needsKey }: ModelRequest): string {
  const key = needsKey ? `, "Authorization": "Bearer KEY"` : '';
  const data = typeof body === 'string' ? `${quoted(body)}.encode()` : `open(${quoted(body.file)}, "rb").read()`;
  const label = typeof body === 'string' ? 'answer' : 'answer["files"][0]';
  return `import json
import urllib.request

request = urllib.request.Request(
    ${quoted(url)},
    ${data},
    {"Content-Type": "${type}"${key}},
)
with urllib.request.urlopen(request) as response:
    answer = json.load(response)
print(${label}["class"])`;
}

function java({ url, type, body, needsKey }: ModelRequest): string {
  const key = needsKey ? `\n                .header("Authorization", "Bearer KEY")` : '';
  const isText = typeof body === 'string';
  const data = isText ? `BodyPublishers.ofString(${javaText(body)})` : `BodyPublishers.ofFile(Path.of(${quoted(body.file)}))`;
  return `import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;${isText ? '' : '\nimport java.nio.file.Path;'}

class Ask {

    public static void main(String[] arguments) throws Exception {
        var request = HttpRequest.newBuilder(URI.create(${quoted(url)}))
                .header("Content-Type", "${type}")${key}
                .POST(${data})
                .build();
        try (var http = HttpClient.newHttpClient()) {
            System.out.println(http.send(request, BodyHandlers.ofString()).body());
        }
    }
}`;
}

/** A text in Java, be it that it must be joined of several. */
function javaText(text: string): string {
  if (text.length <= LONGEST_JAVA) return quoted(text);
  const pieces = Array.from({ length: Math.ceil(text.length / LONGEST_JAVA) }, (_, place) =>
    quoted(text.slice(place * LONGEST_JAVA, (place + 1) * LONGEST_JAVA)),
  );
  return `String.join("",\n                        ${pieces.join(',\n                        ')})`;
}

function javascript({ url, type, body, needsKey }: ModelRequest): string {
  const key = needsKey ? `, Authorization: 'Bearer KEY'` : '';
  const isText = typeof body === 'string';
  const data = isText ? quoted(body) : `await readFile(${quoted(body.file)})`;
  return `${isText ? '' : `import { readFile } from 'node:fs/promises';\n\n`}const response = await fetch(${quoted(url)}, {
  method: 'POST',
  headers: { 'Content-Type': '${type}'${key} },
  body: ${data},
});
const answer = await response.json();
console.log(answer${isText ? '' : '.files[0]'}.class);`;
}

/** As JSON, and so Python, Java and JavaScript too, write a text that holds no line separators. */
function quoted(text: string): string {
  return JSON.stringify(text);
}
