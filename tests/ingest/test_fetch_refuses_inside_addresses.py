"""Addresses inside the house are never fetched, however they are written or reached."""

import socket
import threading

import pytest
from pytest_django import Settings

from presence.ingest.addresses import BadAddress
from presence.ingest.fetch import configured_policy, fetch
from presence.reachable import FetchError, Policy, is_public
from tests.ingest.loopback import redirect, reply, serving


@pytest.mark.parametrize(
    "address",
    [
        "0.0.0.0",  # noqa: S104
        "10.0.0.1",
        "100.64.0.1",
        "127.0.0.1",
        "127.255.255.254",
        "169.254.169.254",
        "172.16.0.1",
        "172.31.255.255",
        "192.0.0.8",
        "192.0.2.1",
        "192.88.99.1",
        "192.168.1.1",
        "198.18.0.1",
        "198.51.100.1",
        "203.0.113.1",
        "224.0.0.1",
        "239.255.255.250",
        "240.0.0.1",
        "255.255.255.255",
        "::",
        "::1",
        "::127.0.0.1",
        "::ffff:127.0.0.1",
        "::ffff:10.0.0.1",
        "::ffff:a9fe:a9fe",
        "64:ff9b::7f00:1",
        "64:ff9b::a9fe:a9fe",
        "64:ff9b:1::1",
        "100::1",
        "2001::1",
        "2001:db8::1",
        "2002:7f00:1::",
        "2002:a00:1::1",
        "3fff::1",
        "fc00::1",
        "fd12:3456::1",
        "fe80::1",
        "fe80::1%eth0",
        "fec0::1",
        "ff02::1",
    ],
)
def test_inside_addresses_are_not_public(address: str) -> None:
    assert not is_public(address)
    with pytest.raises((FetchError, BadAddress)):
        fetch(f"http://[{address}]/" if ":" in address else f"http://{address}/", Policy())
    with pytest.raises(FetchError) as refused:
        fetch("http://news.example/", Policy(resolve=lambda host, port: [address]))
    assert refused.value.code == "address_refused"
    assert not refused.value.retry


@pytest.mark.parametrize(
    "address", ["93.184.216.34", "8.8.8.8", "2606:4700::1111", "::ffff:8.8.8.8", "64:ff9b::808:808"]
)
def test_addresses_of_the_public_internet_are(address: str) -> None:
    assert is_public(address)


@pytest.mark.parametrize(
    "url", ["http://2130706433/", "http://0x7f.1/", "http://0177.0.0.1/", "http://127.1/", "http://u:p@news.example/"]
)
def test_numbers_in_disguise_and_passwords_are_refused(url: str) -> None:
    with pytest.raises(BadAddress):
        fetch(url, Policy())


def test_a_name_that_resolves_to_loopback_is_refused() -> None:
    with pytest.raises(FetchError) as refused:
        fetch("http://localhost/", Policy())
    assert refused.value.code == "address_refused"


def test_one_inside_address_among_public_ones_is_enough_to_refuse() -> None:
    with pytest.raises(FetchError) as refused:
        fetch("http://news.example/", Policy(resolve=lambda host, port: ["8.8.8.8", "10.0.0.1"]))
    assert refused.value.code == "address_refused"


@pytest.mark.parametrize("port", [22, 25, 6379, 8080])
def test_other_ports_are_refused(port: int) -> None:
    with pytest.raises(FetchError) as refused:
        fetch(f"http://news.example:{port}/", Policy(resolve=lambda host, port: ["8.8.8.8"]))
    assert refused.value.code == "port_refused"


@pytest.mark.parametrize(
    ("target", "code"),
    [
        ("http://127.0.0.1/", "address_refused"),
        ("http://169.254.169.254/latest/meta-data/", "address_refused"),
        ("http://[::ffff:127.0.0.1]/", "address_refused"),
        ("//localhost/", "address_refused"),
        ("http://2130706433/", "bad_redirect"),
        ("file:///etc/passwd", "bad_redirect"),
        ("gopher://127.0.0.1:6379/_FLUSHALL", "bad_redirect"),
        ("http://user:pass@news.example/", "bad_redirect"),
    ],
)
def test_a_redirect_inside_is_refused_like_the_address_itself(target: str, code: str) -> None:
    with serving(go=redirect(target)) as site, pytest.raises(FetchError) as refused:
        fetch(site.url("/go"), site.policy())
    assert refused.value.code == code


def test_the_connection_goes_to_the_address_that_was_judged_and_the_name_is_asked_for_once() -> None:
    asked: list[str] = []

    def rebinding(host: str, port: int) -> list[str]:
        asked.append(host)
        return ["127.0.0.1"] if len(asked) == 1 else ["127.0.0.2"]

    with serving(a=reply("<p>Text</p>")) as site:
        host = f"news.example:{site.port}"
        got = fetch(f"http://{host}/a", Policy(allowed_hosts=frozenset({host}), resolve=rebinding))
    assert got.body == b"<p>Text</p>"
    assert asked == ["news.example"]
    assert site.requests[0][1]["host"] == host


def test_https_sends_the_name_to_the_pinned_address() -> None:
    heard: list[bytes] = []
    with socket.create_server(("127.0.0.1", 0)) as listening:

        def hear() -> None:
            connection, _ = listening.accept()
            with connection:
                heard.append(connection.recv(4096))

        thread = threading.Thread(target=hear)
        thread.start()
        host = f"news.example:{listening.getsockname()[1]}"
        with pytest.raises(FetchError) as broken:
            fetch(
                f"https://{host}/",
                Policy(allowed_hosts=frozenset({host}), resolve=lambda host, port: ["127.0.0.1"], seconds=5),
            )
        thread.join()
    assert b"news.example" in heard[0]
    assert broken.value.retry


def test_a_proxy_of_the_environment_is_not_asked(monkeypatch: pytest.MonkeyPatch) -> None:
    with serving(a=reply("direct")) as site, serving(a=reply("by proxy")) as proxy:
        monkeypatch.setenv("http_proxy", proxy.url(""))
        assert fetch(site.url("/a"), site.policy()).body == b"direct"
    assert proxy.requests == []


def test_the_installation_is_strict_unless_told_otherwise(settings: Settings) -> None:
    assert configured_policy().allowed_hosts == frozenset()
    settings.INGEST_ALLOW_HOSTS = ["Intranet.example"]
    assert configured_policy().allows("intranet.example", 8080)
