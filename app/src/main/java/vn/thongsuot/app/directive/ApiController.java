package vn.thongsuot.app.directive;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import vn.thongsuot.app.identity.Actor;
import vn.thongsuot.app.web.Page;

/** For other programs, by a person's token: to register documents, follow their reading, fetch obligations and receipts. */
@RestController
@RequestMapping("/api")
class ApiController {

    private final ApiDocuments api;
    private final RegisteringDocument registering;
    private final InboxDesk inbox;

    ApiController(ApiDocuments api, RegisteringDocument registering, InboxDesk inbox) {
        this.api = api;
        this.registering = registering;
        this.inbox = inbox;
    }

    @GetMapping(path = "/openapi.json", produces = MediaType.APPLICATION_JSON_VALUE)
    Resource description() {
        return new ClassPathResource("openapi.json", ApiController.class);
    }

    @GetMapping("/documents")
    ApiDocuments.Documents documents(Actor actor, @RequestParam Optional<Long> before, Page page) {
        return api.documents(DirectivePolicy.reading(actor), before, page.language());
    }

    /** 201 where it is new, 200 where the same file stands in the register already. */
    @PostMapping("/documents")
    ResponseEntity<ApiDocuments.DocumentData> register(Actor actor, @RequestParam MultipartFile file, Page page) throws IOException {
        RegisteringDocument.Outcome outcome = registering.register(DirectivePolicy.registering(actor), DocumentsController.name(file), file.getBytes(), actor);
        ApiDocuments.DocumentData data = api.document(DirectivePolicy.registering(actor), outcome.document(), page.language()).orElseThrow(DocumentsController::notFound);
        return ResponseEntity.status(outcome instanceof RegisteringDocument.Outcome.Registered ? HttpStatus.CREATED : HttpStatus.OK)
                .header("Location", "/api/documents/" + data.id()).body(data);
    }

    @GetMapping("/documents/{document}")
    ApiDocuments.DocumentData document(Actor actor, @PathVariable long document, Page page) {
        return api.document(DirectivePolicy.reading(actor), new DocumentId(document), page.language()).orElseThrow(DocumentsController::notFound);
    }

    @GetMapping("/documents/{document}/obligations")
    Map<String, List<ApiDocuments.ObligationData>> obligations(Actor actor, @PathVariable long document) {
        return Map.of("obligations", api.obligations(DirectivePolicy.reading(actor), new DocumentId(document)).orElseThrow(DocumentsController::notFound));
    }

    @GetMapping("/documents/{document}/receipts")
    ApiDocuments.Receipts receipts(Actor actor, @PathVariable long document, @RequestParam(defaultValue = "0") long after) {
        return api.receipts(DirectivePolicy.reading(actor), new DocumentId(document), after).orElseThrow(DocumentsController::notFound);
    }

    @GetMapping("/inbox")
    ApiDocuments.Deliveries inbox(Actor actor, @RequestParam(defaultValue = "0") int from) {
        return api.deliveries(DirectivePolicy.reading(actor), Math.max(0, from));
    }

    @GetMapping("/inbox/{document}/obligations")
    Map<String, List<ApiDocuments.ObligationData>> owed(Actor actor, @PathVariable long document) {
        return Map.of("obligations", api.owed(DirectivePolicy.reading(actor), new DocumentId(document)).orElseThrow(DocumentsController::notFound));
    }

    /** Once more changes nothing. */
    @PostMapping("/inbox/{document}/receipt")
    ResponseEntity<Void> receive(Actor actor, @PathVariable long document) {
        inbox.receive(DirectivePolicy.receiving(actor), new DocumentId(document), actor.person().orElseThrow()).orElseThrow(DocumentsController::notFound);
        return ResponseEntity.noContent().build();
    }
}
