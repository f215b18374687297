package lianxin.extension;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSigner;
import java.security.cert.Certificate;
import java.security.cert.CertificateException;
import java.security.cert.CertificateExpiredException;
import java.security.cert.CertificateFactory;
import java.security.cert.CertificateNotYetValidException;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Set;

/**
 * Whose signatures the operator trusts: the very certificates of the signers, no authority that could issue further ones.
 */
record TrustedSigners(Set<Certificate> certificates) {

    static TrustedSigners read(Path file) throws Unacceptable {
        try (InputStream in = Files.newInputStream(file)) {
            Set<Certificate> found =
                    Set.copyOf(CertificateFactory.getInstance("X.509").generateCertificates(in));
            if (found.isEmpty()) {
                throw new Unacceptable("no-trust", file.getFileName().toString());
            }
            return new TrustedSigners(found);
        } catch (IOException | CertificateException broken) {
            throw new Unacceptable("no-trust", file.getFileName().toString());
        }
    }

    /** Refused unless one of those who signed an entry is trusted and the certificate is valid today. */
    void require(CodeSigner[] signers) throws Unacceptable {
        for (CodeSigner signer : signers) {
            List<? extends Certificate> path = signer.getSignerCertPath().getCertificates();
            if (certificates.contains(path.getFirst()) && path.getFirst() instanceof X509Certificate own) {
                requireValid(own);
                return;
            }
        }
        throw new Unacceptable(
                "foreign", name(signers[0].getSignerCertPath().getCertificates().getFirst()));
    }

    private static void requireValid(X509Certificate certificate) throws Unacceptable {
        try {
            certificate.checkValidity();
        } catch (CertificateExpiredException | CertificateNotYetValidException outside) {
            throw new Unacceptable("expired", name(certificate));
        }
    }

    private static String name(Certificate certificate) {
        return certificate instanceof X509Certificate known
                ? known.getSubjectX500Principal().getName()
                : certificate.getType();
    }
}
