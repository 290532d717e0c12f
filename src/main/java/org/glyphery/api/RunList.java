package org.glyphery.api;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.glyphery.run.RunEntry;
import org.glyphery.run.RunStatus;
import org.glyphery.run.search.Condition;
import org.glyphery.run.search.RunOrder;
import org.glyphery.run.search.RunQuery;
import org.glyphery.run.search.RunSearch;
import org.springframework.http.ResponseEntity;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// `GET /api/runs`: the runs that are asked for, the newest first unless asked otherwise. How many
/// there are, with those on other pages, stands in a header.
@RestController
class RunList {

    private static final int LARGEST_PAGE = 1_000;
    private static final Set<String> PARAMETERS =
            Set.of("page", "size", "q", "status", "tag", "where", "sort");

    private final RunSearch search;

    RunList(RunSearch search) {
        this.search = search;
    }

    @GetMapping("/api/runs")
    ResponseEntity<List<RunEntry>> runs(@RequestParam MultiValueMap<String, String> asked) {
        UnknownName.refuse("parameter", asked.keySet(), PARAMETERS);
        var page = ListPage.of(asked, LARGEST_PAGE);
        var query = query(asked);
        return ListPage.answer(
                search.count(query),
                search.find(query, page.offset(), page.size()).stream().map(RunEntry::of).toList());
    }

    private RunQuery query(MultiValueMap<String, String> asked) {
        var fields = search.fields();
        return new RunQuery(
                ListPage.single(asked, "q").orElse(""),
                all(asked, "status").stream().map(RunStatus::read).collect(Collectors.toSet()),
                Set.copyOf(all(asked, "tag")),
                all(asked, "where").stream().map(where -> Condition.read(where, fields)).toList(),
                ListPage.single(asked, "sort").map(sort -> RunOrder.read(sort, fields)));
    }

    private static List<String> all(MultiValueMap<String, String> asked, String name) {
        return asked.getOrDefault(name, List.of());
    }
}
