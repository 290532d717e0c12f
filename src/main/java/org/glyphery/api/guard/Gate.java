package org.glyphery.api.guard;

import jakarta.servlet.ServletException;
import java.io.IOException;
import java.util.Optional;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;
import org.glyphery.Awaited;
import org.glyphery.Limits;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/// What every request passes, in this order: the answer gets its headers; is the address readable,
/// does the request come from here, may it be answered without a key or has it one, is there a
/// place for it; then its body arrives, within its limits, and waits for its turn where it is
/// large; only then it takes its place and goes on.
///
/// A part of Tomcat rather than a filter, because everything else reads the body through Tomcat:
/// forms, parts, the pages' own protocol.
///
/// @see "src/docs/decisions/valve-not-filter.md"
@Component
final class Gate extends ValveBase {

    private final LoopbackGuard loopback;
    private final AccessGuard access;
    private final BodyReceipt receipt;
    private final UploadReceipt uploads;
    private final BodyMemory memory;
    private final ReadingMemory reading;
    private final Places places;
    private final Refusal refusal;

    Gate(
            Limits limits,
            UploadReceipt uploads,
            LoopbackGuard loopback,
            AccessGuard access,
            JsonMapper json) {
        super(true);
        this.uploads = uploads;
        this.loopback = loopback;
        this.access = access;
        receipt = new BodyReceipt(limits);
        memory = new BodyMemory(limits);
        reading = new ReadingMemory(limits.bodyTime());
        places = new Places(limits);
        refusal = new Refusal(json);
    }

    @Override
    public void invoke(Request request, Response response) throws IOException, ServletException {
        if (request.isAsyncDispatching()) { // it has passed before
            getNext().invoke(request, response);
            return;
        }
        removeBody(request); // of an answer that was written beside
        String path = path(request);
        SecurityHeaders.put(path, response);
        try (var share = memory.share()) {
            check(request, response);
            if (access.isForKey(request, path)) {
                takeBody(request, response, path, share);
                access.enter(request, response);
                return;
            }
            access.check(request);
            var work = places.forWork(path, request.getMethod());
            if (work.isPresent()) work.get().requireOne();
            receive(request, response, path, share);
            Awaited.ask(request.getRequest(), new SenderConnection(request.getCoyoteRequest()));
            read(request, response, path, work);
        } catch (Refused refused) {
            refusal.send(refused, path, request, response);
        } finally {
            if (!request.isAsyncStarted()) removeBody(request);
        }
    }

    /// The path as controllers see it; as it was sent where Tomcat cannot decode it.
    private static String path(Request request) {
        String decoded = request.getDecodedRequestURI();
        if (decoded != null) return decoded;
        String sent = request.getRequestURI();
        return sent == null ? "/" : sent;
    }

    private void check(Request request, Response response) throws Refused {
        if (response.isErrorReportRequired()) throw Unreadable.of(request, response.getStatus());
        if (!Query.isReadable(request.getQueryString())) throw Unreadable.query();
        if (Query.namesSession(request.getRequestURI())) throw Unreadable.session();
        String objection = loopback.objection(request);
        if (objection != null) throw new Refused(Response.SC_FORBIDDEN, objection);
    }

    private void receive(Request request, Response response, String path, BodyMemory.Share share)
            throws IOException {
        if (!BodyReceipt.hasBody(request.getCoyoteRequest())) return;
        if (!ProgramPaths.takeBodies(path, request.getQueryString())) throw Refused.bodyForNobody();
        if (ProgramPaths.takeUploads(path, request.getMethod())) {
            uploads.take(request.getCoyoteRequest(), () -> BodyReceipt.ask(response));
        } else {
            takeBody(request, response, path, share);
        }
    }

    private static void removeBody(Request request) {
        TakenBody.remove(request.getCoyoteRequest());
        UploadedFile.remove(request.getCoyoteRequest());
    }

    private void takeBody(Request request, Response response, String path, BodyMemory.Share share)
            throws IOException {
        var body = request.getCoyoteRequest();
        boolean large = ProgramPaths.takeLargeBodies(path);
        receipt.check(body, large);
        try (var _ = places.forBody(path).take()) {
            BodyReceipt.ask(response);
            receipt.take(body, large, share);
        }
    }

    /// Whoever sent much waits until there is memory for what is made of it; once the answer is
    /// written, or is being written beside, that is gone.
    private void read(Request request, Response response, String path, Optional<Places.Limit> work)
            throws IOException, ServletException {
        try (var _ = reading.take(path, TakenBody.length(request.getCoyoteRequest()))) {
            pass(request, response, work);
        }
    }

    private void pass(Request request, Response response, Optional<Places.Limit> work)
            throws IOException, ServletException {
        if (work.isEmpty()) {
            passAsPage(request, response);
            return;
        }
        var place =
                ProgramPaths.areEvents(path(request))
                        ? places.forStream().take(request.getRemoteAddr())
                        : work.get().take();
        try {
            getNext().invoke(request, response);
        } finally {
            leave(request, place);
        }
    }

    /// Whoever has no session yet needs a place for one, and keeps it if there is one then.
    private void passAsPage(Request request, Response response)
            throws IOException, ServletException {
        if (!ProgramPaths.mayBeginSession(path(request)) || request.getSession(false) != null) {
            getNext().invoke(request, response);
            return;
        }
        // A socket keeps its connection, whether or not a page is behind it.
        if ("websocket".equalsIgnoreCase(request.getHeader(HttpHeaders.UPGRADE))) {
            throw Refused.sessionHasEnded();
        }
        var place = places.forSession().take(request.getRemoteAddr());
        try {
            getNext().invoke(request, response);
        } finally {
            var session = request.getSession(false);
            if (session == null) place.close();
            else SessionPlace.give(session, place);
        }
    }

    /// An answer keeps its place until it is there, files that are written beside and streams of
    /// events as well.
    private static void leave(Request request, Places.Permit place) {
        if (request.isAsyncStarted()) {
            request.getAsyncContext().addListener(new ReleaseWhenDone(place));
        } else {
            place.close();
        }
    }

    /// The bytes of all bodies in work, for tests.
    long bytesHeld() {
        return memory.held();
    }
}
