"""An authority of the test's own and certificates for this machine, as files in PEM."""

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from ipaddress import ip_address
from pathlib import Path

from cryptography import x509
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.serialization import Encoding, NoEncryption, PrivateFormat
from cryptography.x509.oid import NameOID

_DAY = timedelta(days=1)


@dataclass(frozen=True)
class Served:
    """What a server is given: its certificate and the key to it."""

    certificate: Path
    key: Path


class Authority:
    """Signs certificates; ``file`` is what a computer that trusts it has installed."""

    def __init__(self, folder: Path, name: str) -> None:
        self._folder, self._name = folder, x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, name)])
        self._key = ec.generate_private_key(ec.SECP256R1())
        made = self._signed(self._name, self._key, x509.BasicConstraints(ca=True, path_length=0))
        self.file = folder / f"{name}.pem"
        self.file.write_bytes(made.public_bytes(Encoding.PEM))

    def certificate(self, name: str, *, of: Served | None = None, ended: bool = False) -> Served:
        """A certificate for this machine; ``of``: a renewed one, for the same key."""
        key = _key_in(of.key) if of else ec.generate_private_key(ec.SECP256R1())
        subject = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, name)])
        made = self._signed(subject, key, x509.BasicConstraints(ca=False, path_length=None), ended=ended)
        served = Served(self._folder / f"{name}.cert.pem", self._folder / f"{name}.key.pem")
        served.certificate.write_bytes(made.public_bytes(Encoding.PEM))
        served.key.write_bytes(key.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption()))
        return served

    def _signed(
        self,
        subject: x509.Name,
        key: ec.EllipticCurvePrivateKey,
        limits: x509.BasicConstraints,
        *,
        ended: bool = False,
    ) -> x509.Certificate:
        # TLS compares with the machine's own clock, so that no clock of the test's will do.
        now = datetime.now(UTC)  # noqa: TID251
        names = [x509.DNSName("localhost"), x509.IPAddress(ip_address("127.0.0.1"))]
        builder = x509.CertificateBuilder(
            issuer_name=self._name,
            subject_name=subject,
            public_key=key.public_key(),
            serial_number=x509.random_serial_number(),
            not_valid_before=now - 30 * _DAY,
            not_valid_after=now + (-_DAY if ended else _DAY),
        )
        builder = builder.add_extension(limits, critical=True)
        builder = builder.add_extension(x509.SubjectAlternativeName(names), critical=False)
        return builder.sign(self._key, hashes.SHA256())


def _key_in(file: Path) -> ec.EllipticCurvePrivateKey:
    from cryptography.hazmat.primitives.serialization import load_pem_private_key

    key = load_pem_private_key(file.read_bytes(), None)
    assert isinstance(key, ec.EllipticCurvePrivateKey)
    return key
