package dev.signet.testing;

import dev.signet.CloudFunction;
import dev.signet.identity.OpenId;
import dev.signet.opendata.OpenData;
import dev.signet.opendata.OpenDataFrom;
import dev.signet.opendata.OpenDataSource;
import dev.signet.opendata.PhoneNumber;
import java.util.Optional;

/** A function with open data, whose source nobody may ask in a test. */
@OpenDataFrom(PhoneFunctions.Network.class)
final class PhoneFunctions {

  private PhoneFunctions() {}

  @CloudFunction("savePhone")
  static String savePhone(OpenData<PhoneNumber> phone) {
    return phone.value().phoneNumber();
  }

  /** Stands for WeChat's open interface service. */
  static final class Network implements OpenDataSource {
    @Override
    public Optional<String> find(String cloudId, OpenId caller) {
      throw new IllegalStateException("a test reached the network");
    }
  }
}
