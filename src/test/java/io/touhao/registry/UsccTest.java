package io.touhao.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class UsccTest {

    private static final List<String> VALID =
            List.of("91350100M000100Y43", "11370881004339597L", "11370682004276012B");

    @Test
    void readsTheStandardsOwnExampleAndTwoGovernmentCodes() {
        assertThat(VALID).allSatisfy(code -> assertThat(Uscc.faultOf(code)).isEmpty());
    }

    @Test
    void tellsAWrongCheckCharacterAndTheRightOne() {
        assertThat(Uscc.faultOf("91310115MA1H8R7C6D")).contains(new UsccFault.WrongCheck('7', 'D'));
    }

    @Test
    void tellsACharacterOutsideTheAlphabetAndItsPlace() {
        assertThat(Uscc.faultOf("91350100M000100Z43")).contains(new UsccFault.StrangeCharacter("Z", 16));
    }

    @Test
    void tellsTheLengthAndKnowsAnOldRegistrationNumber() {
        assertThat(Uscc.faultOf("9135010")).contains(new UsccFault.WrongLength(7));
        assertThat(Uscc.faultOf("370102200012345")).get().extracting(UsccFault::what).asString().contains("旧的工商注册号");
        assertThat(Uscc.faultOf("")).contains(new UsccFault.WrongLength(0));
    }

    @Test
    void readsFullWidthLowerCaseAndSpaced() {
        assertThat(Uscc.of(" 91350100m000100y43 ").value()).isEqualTo("91350100M000100Y43");
    }

    @Test
    void refusesAHanziBeyondTheBasicPlaneWithoutBreaking() {
        assertThat(Uscc.faultOf("9135010𬀩M000100Y43")).containsInstanceOf(UsccFault.StrangeCharacter.class);
    }

    @Test
    void everySingleSlipIsFound() {
        for (var code : VALID) {
            for (var place = 0; place < 18; place++) {
                for (var letter : "0123456789ABCDEFGHJKLMNPQRTUWXY".toCharArray()) {
                    var slipped = code.substring(0, place) + letter + code.substring(place + 1);
                    if (!slipped.equals(code)) {
                        assertThat(Uscc.faultOf(slipped)).as(slipped).containsInstanceOf(UsccFault.WrongCheck.class);
                    }
                }
            }
        }
    }

    @Test
    void checksTheOrganisationCodeWithinAsAHint() {
        assertThat(VALID).allSatisfy(code -> assertThat(new Uscc(code).organisationCodeHolds()).isTrue());
    }

    @Test
    void cannotBeMadeFromAWrongCode() {
        assertThatThrownBy(() -> new Uscc("91350100M000100Y44")).isInstanceOf(IllegalArgumentException.class);
    }
}
