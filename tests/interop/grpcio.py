"""Calls a running service as a Python program would.

    python3 tests/interop/grpcio.py HOST:PORT      prints a line for each check; exit code 1 when one fails

Messages are made from the protos at run time by protoc, so no generated code is kept.
"""
import pathlib
import subprocess
import sys
import tempfile
import threading
import uuid

import grpc
from google.protobuf import descriptor_pb2, descriptor_pool, json_format, message_factory

ADDRESS = sys.argv[1] if len(sys.argv) > 1 else "127.0.0.1:50551"
PROTOS = pathlib.Path(__file__).resolve().parents[2] / "protos"


def load(*files):
    with tempfile.NamedTemporaryFile() as out:
        subprocess.run(["protoc", f"-I{PROTOS}", "--include_imports", f"--descriptor_set_out={out.name}", *files], check=True)
        descriptors = descriptor_pb2.FileDescriptorSet.FromString(pathlib.Path(out.name).read_bytes())
    pool = descriptor_pool.DescriptorPool()
    for file in descriptors.file:
        pool.Add(file)
    factory = message_factory.MessageFactory(pool)
    return pool, lambda name: factory.GetPrototype(pool.FindMessageTypeByName(name))


POOL, message = load(
    "dme/claims/v1/claim_validation_service.proto", "dme/authorizations/v1/authorization_service.proto", "grpc/health/v1/health.proto", "grpc/reflection/v1/reflection.proto", "google/rpc/status.proto")
CHANNEL = grpc.insecure_channel(ADDRESS)


def method(service, name):
    found = POOL.FindServiceByName(service).FindMethodByName(name)
    streams = {"ValidateClaims", "ServerReflectionInfo"}
    call = (CHANNEL.stream_stream if name in streams else CHANNEL.unary_stream if name in {"Watch", "WatchAuthorizations"} else CHANNEL.unary_unary)
    return call(
        f"/{service}/{name}", request_serializer=lambda request: request.SerializeToString(),
        response_deserializer=message(found.output_type.full_name).FromString)


def request(name, content):
    return json_format.ParseDict(content, message(name)())


def claim(claim_id, units=1):
    return {
        "claim_id": claim_id, "program": "PROGRAM_MEDICARE", "setting": "SETTING_DME_SUPPLIER", "billing_npi": "1234567893",
        "received_date": {"year": 2026, "month": 3, "day": 1},
        "lines": [{
            "line_number": 1, "procedure_code": "E0601", "modifiers": ["RR", "KH", "KX"], "units": units,
            "from_date": {"year": 2026, "month": 2, "day": 1}}],
    }


CLAIMS = "dme.claims.v1.ClaimValidationService"
validate_claim = method(CLAIMS, "ValidateClaim")
validate_claims = method(CLAIMS, "ValidateClaims")
PAYABLE = POOL.FindEnumTypeByName("dme.claims.v1.Disposition").values_by_name["DISPOSITION_PAYABLE"].number


def one(content, **options):
    return validate_claim(request("dme.claims.v1.ValidateClaimRequest", {"claim": content}), **options).result


def batch(claims):
    return request("dme.claims.v1.ValidateClaimsRequest", {"claims": claims})


def expect_refusal(code, run):
    try:
        run()
    except grpc.RpcError as error:
        assert error.code() == code, error.code()
        return error
    raise AssertionError("the call succeeded")


def a_clean_claim_is_payable():
    assert one(claim("clean"), timeout=10).disposition == PAYABLE


def units_over_the_limit_are_denied_with_evidence():
    finding = one(claim("over", 2), timeout=10).lines[0].findings[0]
    assert (finding.carc, list(finding.rarcs), finding.unit_limit.limit) == ("151", ["N362"], 1), finding


def a_thousand_claims_come_back_in_order_with_the_bad_one_as_an_item_error():
    def messages():
        for start in range(0, 1000, 50):
            claims = [claim(f"c{number}") for number in range(start, start + 50)]
            if start == 350:
                del claims[3]["program"]
            yield batch(claims)

    items = [item for response in validate_claims(messages(), timeout=60) for item in response.results]
    assert [(item.index, item.claim_id) for item in items] == [(number, f"c{number}") for number in range(1000)]
    assert [(item.index, item.error.code) for item in items if item.HasField("error")] == [(353, 3)]


def a_stream_that_nobody_ends_is_given_up_at_the_deadline():
    done = threading.Event()

    def endless():
        yield batch([claim("one")])
        done.wait()

    try:
        expect_refusal(grpc.StatusCode.DEADLINE_EXCEEDED, lambda: list(validate_claims(endless(), timeout=0.5)))
    finally:
        done.set()


def every_violation_is_listed_at_once():
    bad = claim("")
    del bad["program"]
    bad["received_date"] = {"year": 2026, "month": 2, "day": 30}
    error = expect_refusal(grpc.StatusCode.INVALID_ARGUMENT, lambda: one(bad, timeout=10))
    details = dict(error.trailing_metadata())["grpc-status-details-bin"]
    status = message("google.rpc.Status").FromString(details)
    assert status.code == 3 and len(status.details) == 2, status
    for path in (b"claim.claim_id", b"claim.program", b"claim.received_date", b"INVALID_REQUEST"):
        assert path in details, path


def gzip_is_understood():
    assert one(claim("zipped"), timeout=10, compression=grpc.Compression.Gzip).claim_id == "zipped"


def health_is_serving():
    check = method("grpc.health.v1.Health", "Check")
    assert check(request("grpc.health.v1.HealthCheckRequest", {"service": CLAIMS}), timeout=10).status == 1
    expect_refusal(
        grpc.StatusCode.NOT_FOUND, lambda: check(request("grpc.health.v1.HealthCheckRequest", {"service": "nobody"}), timeout=10))


def health_can_be_watched():
    watch = method("grpc.health.v1.Health", "Watch")(request("grpc.health.v1.HealthCheckRequest", {}), timeout=10)
    assert next(watch).status == 1
    watch.cancel()


def reflection_lists_the_services():
    ask = request("grpc.reflection.v1.ServerReflectionRequest", {"list_services": "*"})
    (answer,) = method("grpc.reflection.v1.ServerReflection", "ServerReflectionInfo")(iter([ask]), timeout=10)
    assert CLAIMS in [service.name for service in answer.list_services_response.service], answer


AUTHORIZATIONS = "dme.authorizations.v1.AuthorizationService"
MEMBER = f"M{uuid.uuid4().hex}"


def submitted():
    submit = method(AUTHORIZATIONS, "SubmitAuthorization")
    return submit(request("dme.authorizations.v1.SubmitAuthorizationRequest", {
        "request_id": MEMBER, "submitter_id": "python", "program": "PROGRAM_MEDICARE", "member_id": MEMBER, "supplier_npi": "1234567893",
        "ordering_npi": "1245319599", "state": "CA", "received_date": {"year": 2026, "month": 3, "day": 2},
        "lines": [{"line_number": 1, "procedure_code": "L0650", "units": 1}]}), timeout=10).authorization


def an_authorization_is_submitted_and_decided_once():
    first = submitted()
    assert submitted().tracking_number == first.tracking_number
    decide = method(AUTHORIZATIONS, "DecideAuthorization")
    decision = request("dme.authorizations.v1.DecideAuthorizationRequest", {
        "tracking_number": first.tracking_number, "etag": first.etag, "reviewer": "python",
        "decisions": [{"line_number": 1, "decision": "DECISION_NON_AFFIRMED", "reason": "No order."}]})
    assert decide(decision, timeout=10).authorization.lines[0].reason == "No order."
    expect_refusal(grpc.StatusCode.ABORTED, lambda: decide(decision, timeout=10))
    decision.etag = "2"
    error = expect_refusal(grpc.StatusCode.FAILED_PRECONDITION, lambda: decide(decision, timeout=10))
    assert b"DENIAL_IS_FINAL" in dict(error.trailing_metadata())["grpc-status-details-bin"]


def a_watch_goes_on_where_it_was_left():
    watch = method(AUTHORIZATIONS, "WatchAuthorizations")
    asked = {"program": "PROGRAM_MEDICARE", "member_id": MEMBER}
    stream = watch(request("dme.authorizations.v1.WatchAuthorizationsRequest", {**asked, "from_beginning": True}), timeout=30)
    token = next(each.resume_token for each in stream if each.HasField("event"))
    stream.cancel()
    resumed = watch(request("dme.authorizations.v1.WatchAuthorizationsRequest", {**asked, "resume_token": token}), timeout=30)
    assert next(each for each in resumed if each.HasField("event")).event.WhichOneof("change") == "decided"
    resumed.cancel()


failed = 0
for check in (
        a_clean_claim_is_payable, units_over_the_limit_are_denied_with_evidence,
        a_thousand_claims_come_back_in_order_with_the_bad_one_as_an_item_error, a_stream_that_nobody_ends_is_given_up_at_the_deadline,
        every_violation_is_listed_at_once, gzip_is_understood, health_is_serving, health_can_be_watched, reflection_lists_the_services,
        an_authorization_is_submitted_and_decided_once, a_watch_goes_on_where_it_was_left):
    try:
        check()
        print("ok  ", check.__name__)
    except Exception as error:  # a check that fails must not keep the others from running
        failed += 1
        print("FAIL", check.__name__, repr(error))
sys.exit(1 if failed else 0)
