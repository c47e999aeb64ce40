import Foundation
import PageModel
import Testing

@testable import PopplerReader

/// Fonts whose names a program has replaced by numbers.
@Suite struct NumberedFontsTests {
    @Test func theOutlinesOfAFontWithoutANameTellItsWeight() throws {
        let bytes = [UInt8](Data(base64Encoded: Self.base64, options: .ignoreUnknownCharacters)!)  // a constant, read by this test
        let page = try OpenDocument.open(bytes: bytes).page(1)
        let fonts = page.glyphs.font.map { page.fonts[Int($0)] }
        #expect(fonts.allSatisfy { $0.name.hasPrefix("CairoFont") })
        #expect(page.glyphs.string == "정책동기술향")
        #expect(fonts.map(\.isBold) == [false, false, false, true, true, true])
    }

    /// 정책동 in a myeongjo (SIL Open Font License) and 기술향 in its bold, printed by Chromium and written anew by `pdftocairo -pdf`.
    private static let base64 = """
        JVBERi0xLjUKJb/3ov4KMSAwIG9iago8PCAvVHlwZSAvT2JqU3RtIC9MZW5ndGggNjQxIC9GaWx0ZXIgL0ZsYXRlRGVjb2RlIC9OIDExIC9GaXJzdCA2OCA+
        PgpzdHJlYW0KeNq1VFtv2jAUft+vOI+gCWInBEhVIXFpKVrXsdK1Ulce3MSklsCOHDOVf79zTEOha7VqF0Xgy7l933dsh8AggqgFLeBhAjHwTgRtiKIOdKAV
        MuhCHEeQQLvbAY5LGjjOaAyBR5x9OD6GYCpyWWISBpcQXG0KCcFQOLE0OfR63mNopXDK6JFwEmqjo5CFbY41eStMGLutYw5rsnUqLdRSoawB3uTtJoO72oNz
        RXkUBH47t6J4UGnZNDa/q9d36c1aO+AQfFJZCd+RCUGZV2C2+Ha+2kntSoS/BTy2Zl2AN80gGMkfKpWX4wEEE3B2jeG4e2WFLgthpU43VdZtXK8HwWeZKTEw
        j1iZ4cdjBp24yXmSJDGhmFKgqwS6lKVZ2xQRtfcVI5AVxpNHN5450opWgm3R9YlhKvAfi1LdU6TiTYsGa3DsmU+3aHBcdP3CO/qUA1FK7x/cTMZfp9cfh6Qn
        7fhY5F2mUmdCO9ojEZNKxBOdmkzpHBXJkIdym8YZqrK+dx44wWc4mG9aoaMEfnASfNFfQIxuL27Pr/ZA8NdBcPbHKOLfo3hdiuFkNNuUTq4memG8vl9sJi3V
        rlW169THXJXObqDWz8y9rBOYoljKFfWa7RpEnKwqnLF0dzykHWisRC4EMTxAGtz4s0T8GYMkfv7N8Xunmv+PR/hPefSp6Q4SntC7UZxJlT/gMo6rA+GgEUbY
        3NOlyOmd8bkH2wvXaHGyRlgBLzQFzbf2U7FSSyR10Nz6k00tESh/un+0cyFW8q3zMMGnTKV9nS8lBgQzVPQMuk+zaz97prwn0wt6rHtIr7tPj7feoBd7ejHR
        a/ug99PrvKT3+jH5C3o/AdknzchlbmRzdHJlYW0KZW5kb2JqCjEzIDAgb2JqCjw8IC9MZW5ndGggMTIxIC9GaWx0ZXIgL0ZsYXRlRGVjb2RlID4+CnN0cmVh
        bQp42mWMQQrCUAxE9zlFLtA08z+x+SAuBA8g5AJiaaHQRfX+YCrqRsIEhjczYM3rkG8wAVprxveVNtI3eczc35TnJ52DAPED1PAp/axLcZhXhovV4q1yrNRP
        neYyOCY6qipSJVVPsewQX5hbReCDcYz/yUvQlV4thyIjZW5kc3RyZWFtCmVuZG9iagoxNCAwIG9iago8PCAvTGVuZ3RoIDIzOSAvRmlsdGVyIC9GbGF0ZURl
        Y29kZSA+PgpzdHJlYW0KeNpdUMtqwzAQvOsr9pgcgmK7hRaMICQXH/qgbj9AllauoJbEWj747yvJJoUuSDA7O8Mw/NrdOmcj8HfyqscIxjpNOPuFFMKAo3Ws
        qkFbFXdUfjXJwHgS9+scceqc8axtgX8kco60wuGi/YBHBgD8jTSSdSMcvq79tuqXEH5wQhfhzIQAjSbZvcjwKicEXsSnTifexvWUZH8Xn2tAqAuutkjKa5yD
        VEjSjcjacxoBrUkjGDr9j2821WDUt6RyXaVr9VQ9ioLqjNTDjpqEhkY/F6ddkz1zAffAaiFKWUtLJWSOZx3eiww+ZFV5v9osdsRlbmRzdHJlYW0KZW5kb2Jq
        CjE1IDAgb2JqCjw8IC9MZW5ndGggMjM3IC9GaWx0ZXIgL0ZsYXRlRGVjb2RlID4+CnN0cmVhbQp42l1QQWrDMBC86xV7TA5BtkxuRlDSiw9tSt0+QJZWjqCW
        hCwf/PuuZZNCFySYnZ1hGH7rXjvvMvCPFHSPGazzJuEclqQRBhydZ7UA43Q+UPn1pCLjJO7XOePUeRtY2wL/JHLOaYXTiwkDnhkA8HsymJwf4fR96/dVv8T4
        gxP6DBWTEgxasntT8V1NCLyIL50h3uX1QrK/i681IoiC6z2SDgbnqDQm5UdkbUUjobU0kqE3//hmVw1WP1Qq1zVdK2wqWZAgpIU4UEPIXNW1OB2azXMr4BlY
        LylR1tJSCbnFcx6fRcYQN1V5v9XkdrFlbmRzdHJlYW0KZW5kb2JqCjE2IDAgb2JqCjw8IC9MZW5ndGgxIDM0ODggL0xlbmd0aCAyMjcyIC9GaWx0ZXIgL0Zs
        YXRlRGVjb2RlID4+CnN0cmVhbQp42o1X+28c1RU+996ZnfVrvGvvw/Y+PLuz3rW9u357/X4kthcnDsQhULyBPB07dpoQp3kQJBKMRIOyUgutKQRK8yoECKhM
        aaU6SBXpD/QHaKqoEpUqpeo/QKuqgpZKJO43M7sBQqV2tOee7zzumbv3fvfODDEiKqFlEuSaPX5Uowvi30TOG/DWzS/tO3j82c//DPsTIvHhvgOPzzv7fzuI
        2CvwdS3M7d5LX/j+QlS+Cl9mAQ7lef4v2H+HHVs4ePRE5T76G1GFB7brwKHZ3fJZ0Qw7Brv04O4TS3yHswN2G2xt6TtzSzeHPrgAexr2ZuI0v/axeFmUYHQK
        JUZVhUmMUXVBJZOjKmdMYY7qgqJksr3N7464GyLuyLzoukX8+q3OpOj64ndd/DpJNLb2A5EV01RPQ7SFjrIHVymcXCfoIXIR206rdKh1lbZBnJB7IWMQPjGz
        Su7WwFVyU9lwruBwmQ6X6UD/zeREf4AdFkB/11ViJD61Ym47dr4ItlsANZFUbiedtwawTka2i3ZCOOIuxCvMuIzpGINzjPhhGKcBXjANs0MW4Fu2IegYgHWL
        NhsoZABcg9yACNQcQ00NNfH3gJrtu+dpm93t4SJ4qQh6LYBJca3SzpvWAA9hgIfsmz8J8KxlYOpQbw712tqZypREmPVkOnq6u+KJnjDzq8zr9qi8krWwbiUs
        vMB6tIV3dw3znhZWSPF3tcCrcq8nzDs7hjmDV0HULDfMeqKqFTVLd/oyPejAPx+cTwQ868N1Q7VDo2Wdc42SImRZpIR0pHGsLaD1bUqnN/Vowc5sE6/yl/rT
        NZJywNfQGQp1xL3eeEcoDH3baF0c6+t4sPOeS1Oepz/qq2xOJ9WyaKLRnai7LzL1w15/zT1c5iXOfgm8Y7+MNlUGHNXOqhbP7d9UtbY2VTi8E4HTIpjqj8SG
        07W16eFYdCAV5OWVikd2ys6qtwNtMa831hYItOkej97G/hifiHemHkhtOKj51n+0zDkXQuaDsszKKnwD+7Ha4Gr72kviEXA1ginfTqfY83e4mrSX5sUiyBbB
        Y7TRBooJDpPN5SCkAjIFiUF2QTYWeZ0yaZz6Cq+TpiNZ4PU28M8qmC+Cx4tgnQVQGcRw3oTjfQrakQ4L4L4uc8dYBHuSYnas0gSHAYaKnu1fgpQNXimCTRbA
        GFEoUdwnyeI+SYKGSYt5ScQbLU7HgPrtzBGasjpPwZW1XWTNCsC14jwtWQDTgaR77KRH7hD+Km21XX20y04nExzGDCJ23Kb6NyiqqEJJ+AoEbejIfH0LOMwd
        MMSiDsVr4273l+FE3KEjYvIb/YQPe0PlnhArbBx0M8tbe4stpPclO5ObUkNnsp5D7/RVxuINapmmx1zx/vGpJ3r9tesY04e0tpGyjpmE5CgvaeJCH4hWKAku
        kgPl7ZsaZccn+mCN2l0TrukN1mxsvbf7qadPdXDGJdnBk9yR2Lu4N64NRepDI+yd2KinLb6+cSAXqe5961HGcOAKWRLDZaxM9Xc/XCrkTyNNroBSZW2Lf47M
        djqiU3q3kCqH74/K7hGdbY40YtuopVWtnmomJGlQLpOct25wyVEiVbgryp1Pqno0XCK7egNvcVnmXJFHJAknvwdn9q+FRhM0C4L/6c4uyNhr8lDxpHrGAuB8
        psB3k/tHijwPm7QOU4lF6+eKJF6ygYzzsoJGIdxi9FWstEknE4VsDuxE58Ipnike9RmLKBkktVjpYaBhoKsYq2kfgT1tn9+jGNw0xDo1lwGeswybZos2lcAf
        /Ew2RVWpsM5+Xz8DhcAKR3yI4XwEVzh4gSwkeD0+v8+2FPH/nqo8mNlWN/FEprTx2HhwZt+BPfd5Evc21LU+0OoZ2rClqXNHPBhyVEeD5c3fPnbi0UfC5SOn
        ThxMe0KJA48dayvvO9rnbMp2BCMD0y2tm/si4a4Nzby6ptzfUicpR3yNmfr6TMLnS2TqNWh2mAsmSp3rOAjDhQTDIWexuiDQ0xLnkbqTvqBHddYqCheOEnkY
        Pkm86lVBL6XMgcHy238VIfNkHUnX1aVHYtHBdICrLqUaJ2tJ9dvBdvNkbQ+GbE3W5aUGGl97jUJrVUTsM6xlI84HGg2HgoG62hq/z+uprnK7KtWK8rLSEqfi
        AJM5o9RKRzql5fWV3nRqpQ8yCFmG62V94vV0ypicmt20Bya7qNFF3XA2R+BkuzR2VqOz6dQl+2eI5jttzavp1GWzAbI8lwvajFvBgrZtO+VLaPAG/M4bIm6I
        hgt70Jh6Vj+3a+GNdOqcbjB9yWATu2BohtSgX1G/6XvzLt/Fb6RcUf+LE/3u8hrk1d7F5LLJSUvT5KS+ohl0WjWYN4vo5P8IQ2M+Dao2yPMLkwyVBqs2mAcx
        9iuGlz2Bh94kLvqaZXYbrbny5huvX37t1Z9eunjh/LmfvPLjl186++ILP3p+5YwRHtuVPoMlO/NzRs1my6yWW62wWgntigvihlRB9BU9AZW14QZbbYRqgbRC
        rkFups/AO2y1I1Y7YLWTdvoztjqdxr5PTeEZOD2De38/t8rWvrtK46GreBMUO3cgXJ/StInFcVAFhpaCA8xZpUhKy2I9s/fP6Dktr+U37M1rWW1h915Mv6UR
        mMvnWjGJW2cW0T4wEzFGc4E7cC6X60edqFlHsurkc6iwv1Bhv1UBBW4hSU9NaeDR9MyWGWN5PGCMjucCkYg2YVybnjGujQciuRyyYndGCn1ysaYw5gaMOdYM
        ELerbJ0xRgMG5fJ529IjxnI+H8jjfxTsVbp2l4PR3Y7RgmOVrIqiYWKVLU9boWU9EjAdekSPYJy5cdw7kZraOjOBkUZyaZNnEE4fyJer9uysHPyM6iVr6//+
        H4uhol77eM0tqeIPMJ3ItS/0Ez9bw/eI5EH8Q0m1Kn31wkOH5sV1GoO0Q8xvl0Z2SnCprnBfib1PtSxDZahaim+JRqrhJAtQlplPJ/aeRV8tiTQJ7xDj1E1x
        8qNjPIm3JPPl+iTtxktJs+16j2TkNSTxpLJn/V08akwafW89/Qe+QM/DZW5kc3RyZWFtCmVuZG9iagoxNyAwIG9iago8PCAvTGVuZ3RoMSAzNjY4IC9MZW5n
        dGggMjM4OSAvRmlsdGVyIC9GbGF0ZURlY29kZSA+PgpzdHJlYW0KeNqFV2tsXMUVPjNz7+567X17H/Z6d+96vY/sw3a8dvyKH3HsxEnsxHFIsxspsYPzRCQ1
        KRBAAtlQTOI2BOSWBhqIk/CMInoLLTgIlVRqVfqg7Y9SqYiK3/1VVBW1lRrc7967N9BQqdc+M995zJlzZ86ZuUuMiKpojgS5Z+6/V5F89BEEs5A2HJ49cvz+
        c//8M/hvE4lfHbn7wcM/WH73L9BdILL94eihAwfps8AMkaME2bqjEFjnhQz+KfBNR4/f+4DrCP0e/I/Au+/++swBeZifBv8z8PbjBx6Y5furToCHDSmzJw/N
        7lvOfxP8p+APEKfDqx+K50QVorNSetBpZRJj5Kt0udygkzNmZRZfpaNcbm1r0BP3JOOe+GHRfpP4BzeLOdH+79+08w/gb2j1MdEndpFCvfTWCkVzGwTtoQix
        fQDPaOAegCeo0QBfo25iJ2mFIi0rVAXqBvGR0go1toSvw6qmvwyzHqwg2wcL9wqJjyE4Z7qcMsFF3Tccua+Tk8TfdaPKLFMaMIwazWHavJgO1klYYz6gHqDW
        tcwprOl+0dno5AmQNR0VxbZ+PsCiIugUfk+tk7tYs+jwtKfSfGvk0Pz5HdHRuSNbva6WYquzuimbdRcdmXzO07T7jvHI+lBPT0ctlwQXskXayIVgvUP8W3te
        OndfJpr9xtxCP2dckmQxwWWJC4vdclVUVdtFVX04IN/8Y2znzi2BKve6vg0Rfm8s7Sascc3qFfFzsZ1i9DQ7XlnjLrIb7/q+BrRX7DTBZlN1H4UN8A96FCqs
        uh2rfQL0KGgvaCMoAaoxdyGs7UK4sgtThkeZBgB2gLjmbMCU/g7gE02qTXrWnP1dE+ygGgOcM0G/DjBbZcsQD5Db2LyLWrDGVlXArB4+YoKRzzD6hBKG7hPa
        q7vaC11R01mplTbSIGgCJKDaCNU2fZYE0JTp4IQ+7gRE04boU31xsCYQndTtNfS0kRpRFrQ2i7ST6RmyLt3M0p1aWjBfrcXazzotVidzsXVtndZUI4wsfktt
        hDWwYCAY6JdMYaqPtTdzDGRt6waYLtNSLip6Waq9T0s/zT+mCrRhEnjFlIlGi5VXTb67f7Rx5+5SZvtPZsLrj0+N1Vc7qtKuel9LS8HnafJIvP+hViG4zKtt
        1bK1a+7UgTrGOA+ENk+Wd481eNadPv1IIRGWXdGQp/jgIw91iNDYru319sSanLe5OpXPuk+xNduHO9zJUqKxcKQQmpg6sn8itHGx01Hb0T8UD0+28beyo5Et
        vnxLa2DrQUUJrB8ZT/vsNr8lZnG4nNb6tZ9fru8Mckl2OarrbZsZ60fq463lGqmlWuYCJ4kkW23yBGeCc6W+wxd019hisiTENCoB4UoWsR3FIIJFTxDBCyZs
        8h7ZioGaJ+GwTTKu/RHOrIbVJ8Uvcd6EqYVGaB/dQ4/Rj3m+UhWnqdasgQp4W0sULW1LdMoAj2tAUz1I84bkFybopAVDtQfnMTupO1w2VD10DQAldAGlcg20
        AGqvlNE86BSoFpQzS2lZK6XlSimpZjy7TTBkgqdMMKsDeEH6xZF+13Fka+mYA283cnWK2s0iaTfiOmdKtptgVlchOAzbYNbWXvNg3GsYvWdKzn6pkLYa1gPm
        Ak2YS6bqErwjjGYMI1VbMyP8eeM42AEwBcIhIaMQ5zF83jgbZk0TDczpJlgz+DpuTrhgTrigh74A3VnzjSs7cc7ciYsaMNZgWY9qGdbP6yt1AeiKMa5V3y/d
        5zXd5zXo3tSLOhkV/lrtrG/mHe39vDOlVWbQEkSNaue/vzbKtfNfZJmTfflC6Axm9VoVtwTiS26KbVEuV4Z26K4sMqrZmsryhFPcukD000NEmKni06mBQp3S
        Pd5cGO9Swq1DaSnlCg7W2Ua8SjYUyipevc/FvB96Mpmkw1qvKI41NU3ppKMmu7YY/GZwaHxybNBfk86malKOTDbjbLxnfn7tHUrXeD4/1q3Eu8byzeNd0c9/
        6olmgoFM1OOJZIItAzzub2svBuzelmLRz4SQ+Gat9LqHXHW9Pe0+7QKrGDQX2/x/kiP5zlhTX6GurtDXpHTnGySfIyI7ZNdKXU6LMVdXl415vbEsVxnqVvBt
        QpZxMMniGscDkSTxSU0mWaurPv9rvDdfX1/oiSd6cyH04dCamNcTzdYFMjFvXzeTLRZpB/OmkjF7lV3BLrDTuAyTX9yUR2FihQnpjx85n6T9q1dIWfUSsX+h
        cnKUGYxGGsL1daFgwF/r83rcLqejptpeZcPhhNdjlF9qK+SVxcRSVyG/1A1aD5qD6LnEyCuFvDq6bWbsTrDskkKXEqotG4eQTSvsvELnC/nLxr8qsrfa0IuF
        /MtaA6RLXq70ml5XVnqDN0y+gCpP4v+iKlKqSC7fiUbrZxIvTB99tZB/IaGyxKzKRqbBKKqUTFx1flX22m2yS18xuer8H0KMu02qkl95A4vLRkf1nkZHE0uK
        SgtOlfk3QTv6f9TosZ4q+XD6vcm4kFwq86msFjr2NsOHjSAJo0ZH6b84bdhg6Oprr77y8ksvXrl8afniC89f+P5zz57/3jPf/c7SGTW6cbpwBlt25oeMslrL
        9JbrrdBbCe2SG+QBeUGJpUQa3SYDbjG6reiaQS2gG6CPC2cg7dfbAb3t1dtRw/wJo1so4LLJb1sh20QJcz9ZXmGrj6/QcOQ62UhM7Yc6lleUkWPDSBUwCi6n
        GDJnheJ5ZRP2c9NkKVFWFpXFLQcXlU3K0QMHsfx6D8WhxXILFnFX6RjaO0pxdbAcvgUPlcs98NOo+ZF0P4tleLir4uEu3QMc3IRRIr9NQR5NlHaW1LnhsDo4
        XA7H48qIemOipN4YDsfLZVg13YoU/cPHQpWYk4i5KQuQMrzsKqmDYZXKi4sGl4irc4uL4UW8R4VfoRu3CRjdLhisCPBNr3kUyZEVNjehq+YS8bAmSMQTccRZ
        Hsbc6fy2XaURRBovF7Q8M+j16j2vT7nWf0YxSS/93/7t2AazX/31qkvyiA9hZ0NCGQ/GiMurTURSLfTvSx6qHBq3HgmeDosPaAhUA2qALEMf8Wnprsq8EnuP
        6tgEVcOrHd/hGQpxsuCHBDHty4O9AyRIycFMpvXURmk48WBgKoerVuCiK+NrpY2iuug9JPqz9DB+j22irGH0DlkgTObw7WDswxtRuEZinR2CwX8AY3D0r2Vu
        ZHN0cmVhbQplbmRvYmoKMTggMCBvYmoKPDwgL1R5cGUgL1hSZWYgL0xlbmd0aCA0OCAvRmlsdGVyIC9GbGF0ZURlY29kZSAvRGVjb2RlUGFybXMgPDwgL0Nv
        bHVtbnMgNCAvUHJlZGljdG9yIDEyID4+IC9XIFsgMSAyIDEgXSAvSW5mbyAzIDAgUiAvUm9vdCAyIDAgUiAvU2l6ZSAxOSAvSUQgWzw0NDE5MDEyNTM2NTA2
        MWIyNzZjNzdmYTNhMzEyNTQyZj48ZjkyMjQ3OTE2MGQ2MWFhY2I4MDQxN2ZiZTgyZmNmMzc+XSA+PgpzdHJlYW0KeNpjYgACJkYGfhDxiYEJyGMkjfjP9OUb
        EwPjQaBeRnMgwWQKJDhBLK41DADHOgZGCmVuZHN0cmVhbQplbmRvYmoKc3RhcnR4cmVmCjY0MDUKJSVFT0YK
        """
}
