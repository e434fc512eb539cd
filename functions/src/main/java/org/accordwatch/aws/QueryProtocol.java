package org.accordwatch.aws;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.URLEncoder;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.core.SdkField;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.core.protocol.MarshallingType;
import software.amazon.awssdk.core.traits.ListTrait;
import software.amazon.awssdk.core.traits.MapTrait;
import software.amazon.awssdk.utils.builder.SdkBuilder;

/** <a href="https://smithy.io/2.0/aws/protocols/aws-query-protocol.html">AWS's query protocol</a>, which SNS speaks: forms, answered in XML. */
final class QueryProtocol implements Protocol {
    private static final Map<String, List<String>> HEADERS =
            Map.of("Content-Type", List.of("application/x-www-form-urlencoded; charset=utf-8"));

    private final String version;

    /** @param version of the service's API, such as {@code 2010-03-31} */
    QueryProtocol(String version) {
        this.version = version;
    }

    @Override
    public Message write(String operation, SdkPojo request) {
        var form = new StringBuilder("Action=")
                .append(operation)
                .append("&Version=")
                .append(version);
        fields("", request, form);
        return new Message(HEADERS, SdkBytes.fromByteArrayUnsafe(form.toString().getBytes(UTF_8)));
    }

    private static void fields(String prefix, SdkPojo object, StringBuilder form) {
        for (var field : object.sdkFields()) {
            var value = field.getValueOrDefault(object);
            if (value != null) {
                value(prefix + field.locationName(), value, field, form);
            }
        }
    }

    private static void value(String name, Object value, SdkField<?> field, StringBuilder form) {
        switch (value) {
            case SdkPojo object -> fields(name + ".", object, form);
            case Map<?, ?> map -> {
                var names = field.getTrait(MapTrait.class);
                var number = 0;
                for (var entry : map.entrySet()) {
                    number++;
                    var at = name + ".entry." + number + ".";
                    pair(at + names.keyLocationName(), (String) entry.getKey(), form);
                    value(at + names.valueLocationName(), entry.getValue(), names.valueFieldInfo(), form);
                }
            }
            case String text -> pair(name, text, form);
            case Boolean flag -> pair(name, flag.toString(), form);
            case List<?> list when list.isEmpty() -> {}
            default -> throw new IllegalArgumentException("no call here has a " + value.getClass());
        }
    }

    private static void pair(String name, String value, StringBuilder form) {
        form.append('&').append(name).append('=').append(URLEncoder.encode(value, UTF_8));
    }

    @Override
    public void read(String operation, SdkBytes body, SdkPojo response) throws IOException {
        var result = Element.parse(body).child(operation + "Result");
        if (result.isPresent()) {
            read(result.get(), response);
        }
    }

    /** There is nothing besides. */
    @Override
    public void readFault(SdkBytes body, SdkPojo failure) {}

    @Override
    public Fault fault(SdkBytes body) throws IOException {
        return Element.parse(body)
                .child("Error")
                .map(error -> new Fault(error.textOf("Code"), error.textOf("Message")))
                .orElse(Fault.UNKNOWN);
    }

    private static void read(Element element, SdkPojo object) throws IOException {
        for (var field : object.sdkFields()) {
            var child = element.child(field.unmarshallLocationName());
            if (child.isPresent()) {
                field.set(object, value(child.get(), field));
            }
        }
    }

    private static Object value(Element element, SdkField<?> field) throws IOException {
        var type = field.marshallingType();
        if (type.equals(MarshallingType.STRING)) {
            return element.text();
        }
        if (type.equals(MarshallingType.BOOLEAN)) {
            return Boolean.valueOf(element.text());
        }
        if (type.equals(MarshallingType.MAP)) {
            return map(element, field.getTrait(MapTrait.class));
        }
        if (type.equals(MarshallingType.LIST)) {
            var elements = field.getTrait(ListTrait.class).memberFieldInfo();
            var list = new ArrayList<>();
            for (var child : element.children()) {
                list.add(value(child, elements));
            }
            return list;
        }
        if (type.equals(MarshallingType.SDK_POJO)) {
            var object = field.constructor().get();
            read(element, object);
            return ((SdkBuilder<?, ?>) object).build();
        }
        throw new IOException("no answer here has a " + field.memberName());
    }

    private static Map<String, Object> map(Element element, MapTrait names) throws IOException {
        var map = new LinkedHashMap<String, Object>();
        for (var entry : element.children()) {
            var value = entry.child(names.valueLocationName());
            if (value.isPresent()) {
                map.put(entry.textOf(names.keyLocationName()), value(value.get(), names.valueFieldInfo()));
            }
        }
        return map;
    }
}
